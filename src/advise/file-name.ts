const EXTENSION = String.raw`\.[a-z]\w{1,4}`;
// amavis lists a file by its kinds and last by its name: “BANNED: .exe,.exe-ms,viewer.exe”.
const BANNED = /\bBANNED: ?([^()\n]{1,400})/;
const IS_NAME = new RegExp(String.raw`^[^\s.\\/:][^\\/:]{0,80}${EXTENSION}$`, 'i');
const QUOTED = new RegExp(
  String.raw`\b(?:attachment|attached file|file ?name|file)\b[:=]?\s?["'“‘«(\[<]([^"'”’»()\[\]<>\r\n\\/:]{1,80}${EXTENSION})["'”’»)\]>]`,
  'i',
);
const LABELED = new RegExp(
  String.raw`\b(?:attachment|file ?name)(?:=|: ?)([^\s"'“‘,;:()<>\\/]{1,80}${EXTENSION})(?![\w.@/\\-])`,
  'i',
);

const FOUND_INSIDE = /\b(?:virus|malware|infected|trojan|macros?)\b/i;

/** The attachment whose kind a rejection names as the reason; undefined where it names none, or speaks of what is inside. */
export function fileNameIn(said: string): string | undefined {
  if (FOUND_INSIDE.test(said)) return undefined;
  const listed =
    BANNED.exec(said)?.[1]
      ?.split(/[,|]/)
      .map((part) => part.trim().replace(/[.;]$/, '')) ?? [];
  return listed.filter((part) => IS_NAME.test(part)).at(-1) ?? QUOTED.exec(said)?.[1] ?? LABELED.exec(said)?.[1];
}
