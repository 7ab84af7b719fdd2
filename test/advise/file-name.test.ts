import { fileNameIn } from '../../src/advise/file-name';

test.each([
  ['554 5.7.0 Reject, id=1 - BANNED: .exe,.exe-ms,setup_v2.exe', 'setup_v2.exe'],
  ['554 5.7.0 Reject, id=1 - BANNED: multipart/mixed | application/zip,.zip,plans.zip | .exe,a b.scr', 'a b.scr'],
  ['552 5.7.0 The attachment "holiday plans.docm" is not allowed', 'holiday plans.docm'],
  ['550 File ‘run.js’ blocked', 'run.js'],
  ['550 5.7.1 blocked attachment: run.vbs', 'run.vbs'],
  ['550 5.7.1 forbidden filename=run.vbs;', 'run.vbs'],
])('the file is named in %s', (said, name) => {
  expect(fileNameIn(said)).toBe(name);
});

test.each([
  ['554 5.7.0 Reject, id=1 - BANNED: .exe,.exe-ms'],
  ['552 5.7.0 Executable attachments (.exe, .scr) are not allowed'],
  ['550 5.7.1 Blocked attachment. See https://help.example.com/file.html'],
  ['550 5.7.1 attachment: help.example.com/a.html'],
  ['550 5.7.1 Virus found in attachment "plans.doc"'],
  ['550 5.1.1 jo@contoso.com unknown'],
])('no file is named in %s', (said) => {
  expect(fileNameIn(said)).toBeUndefined();
});
