// Every limit of the reader in one place. A bounce is hostile input: each number bounds work or memory.

/** Bytes kept between two MIME boundaries; the facts stand in the first few kilobytes. */
export const MAX_PART_BYTES = 512 * 1024;
/** Bytes kept of a message altogether, after long parts were cut. */
export const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;
/** Characters of one header block that are read. */
export const MAX_HEADER_CHARS = 2 * 1024 * 1024;
/** How deep MIME parts may nest. */
export const MAX_MIME_DEPTH = 64;
/** MIME parts of one mail. */
export const MAX_MIME_PARTS = 5_000;
/** Depth of attached messages in which bounces are looked for. */
export const MAX_ATTACHED_DEPTH = 4;
/** Bounces read from one input. */
export const MAX_BOUNCES = 200;
/** Characters of human text that are read; one more is kept where a text was cut, as a sign of it. */
export const MAX_TEXT_CHARS = 400_000;
/** Characters of one diagnostic or one passage that are kept. */
export const MAX_PASSAGE_CHARS = 4_000;
/** Passages kept for one recipient. */
export const MAX_PASSAGES = 12;
/** Recipients read from one report. */
export const MAX_RECIPIENTS = 20_000;
/** Recipients without a reason of their own that share the report's general text. */
export const MAX_UNEXPLAINED = 50;
/** Lines of explanation taken for one recipient from prose. */
export const MAX_REASON_LINES = 24;
/** Characters of the returned message's headers that are read and kept for display; they bound its hops as well. */
export const MAX_ORIGINAL_HEADER_CHARS = 60_000;
/** Entries of an Outlook file's directory. */
export const MAX_MSG_ENTRIES = 50_000;
/** Depth of embedded messages in an Outlook file. */
export const MAX_MSG_DEPTH = 8;
/** Bytes of one property of an Outlook file. */
export const MAX_MSG_STREAM_BYTES = 4 * 1024 * 1024;
/** Bytes copied out of an Outlook file altogether: its size this many times over, since each property is read once. */
export const MAX_MSG_READ_FACTOR = 4;
/** Bytes that may be copied on top of that, so that small files with odd tables are read. */
export const MAX_MSG_EXTRA_BYTES = 1024 * 1024;
