/**
 * A number that orders enhanced status codes as RFC 3463 section 2 counts them, so that 5.7.9 comes before 5.7.10.
 * @param code three numbers of three digits at most.
 */
export function orderOf(code: string): number {
  const [major, subject, detail] = code.split('.', 3);
  return (Number(major) * 1000 + Number(subject)) * 1000 + Number(detail);
}
