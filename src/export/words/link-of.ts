/** An address as an article gives it → one that is safe to be followed: on the web, and written without characters that end a link. */
export function linkOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, username, href } = new URL(address);
  if ((protocol !== "http:" && protocol !== "https:") || username !== "") return null;
  return href.replaceAll(
    /[|[\]{}<>"'()\\^`\s]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
