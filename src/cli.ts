import { answerInput, nameOf } from './cli/answer';
import { USAGE, UsageError, readArguments } from './cli/arguments';
import type { Options } from './cli/arguments';
import { makeDnsChecker } from './cli/dns';
import { inputsIn } from './cli/files';
import { languageFor, setLanguage } from './locales/language';
import { OutputError, print, printError, report } from './cli/output';

// The command line: one answer after the other, each printed as soon as it is known.

function fail(line: string): void {
  process.exitCode = 1;
  report(line);
}

async function answerAll(options: Options): Promise<void> {
  const { language } = options;
  if (languageFor(language) === 'en' && !/^en\b/i.test(language))
    report(`No answer in “${language}” yet; it comes in English.`);
  // Without a region, English stays as it is for everyone: scripts read it.
  if (languageFor(language) !== 'en') await setLanguage(language);
  const inputs = inputsIn(options.paths, {
    note: (path, what) => {
      report(`${nameOf(path)}: ${what}`);
    },
    fail: (path, why) => {
      fail(`${nameOf(path)}: ${why}`);
    },
  });
  const checkDns = options.checkDns ? makeDnsChecker(options.resolver) : null;
  for (const input of inputs) {
    const { lines, unread } = await answerInput(input, options, checkDns);
    unread.forEach(fail);
    lines.forEach(print);
  }
}

async function main(): Promise<void> {
  try {
    const options = readArguments(process.argv.slice(2));
    if (options === 'help') print(USAGE);
    else await answerAll(options);
  } catch (error) {
    if (error instanceof UsageError) {
      report(error.message);
      printError(`\n${USAGE}`);
      process.exitCode = 2;
    } else if (error instanceof OutputError) {
      process.exitCode = 1;
      if (!error.isClosed) report(error.message);
    } else throw error;
  }
}

void main();
