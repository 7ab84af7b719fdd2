// The reader without the pane and without the texts of causes: bytes to findings. Only measured (scripts/size.mjs).
import { CLUES } from '../src/causes/knowledge.ts';
import { judgeAuthenticity } from '../src/classify/authenticity.ts';
import { classify } from '../src/classify/classify.ts';
import { parse } from '../src/parse/parse.ts';

export const read = (raw) => parse(raw).map((bounce) => [bounce, classify(bounce, CLUES), judgeAuthenticity(bounce)]);
