/**
 * Telling files that are no text, so that nobody reads the bytes of a picture as an article. A text may hold a few NULs
 * (exports of old systems do); it is binary where they are many, or where it opens with the signature of another format.
 */

type Signature = {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly what: string;
  readonly remedy: string;
};

const ascii = (text: string): number[] => [...Buffer.from(text, "latin1")];

const ANOTHER = "Give the article as text, Markdown or HTML.";

const SIGNATURES: readonly Signature[] = [
  { bytes: ascii("%PDF-"), what: "a PDF", remedy: "Take its text out first, for instance with `pdftotext FILE -`." },
  { bytes: ascii("{\\rtf"), what: "an RTF file", remedy: "Save it as plain text or HTML first." },
  {
    bytes: ascii("PK\u0003\u0004"),
    what: "a ZIP archive, as .docx, .odt and .epub files are",
    remedy: "Save the article as plain text or HTML first.",
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    what: "an old Office file",
    remedy: "Save it as plain text or HTML first.",
  },
  { bytes: [0x1f, 0x8b], what: "gzip", remedy: "Unpack it first: `gunzip -c FILE | hearsay read`." },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: "zstd", remedy: "Unpack it first: `zstdcat FILE | hearsay read`." },
  { bytes: ascii("BZh"), what: "bzip2", remedy: "Unpack it first: `bzcat FILE | hearsay read`." },
  { bytes: [0xfd, ...ascii("7zXZ")], what: "xz", remedy: "Unpack it first: `xzcat FILE | hearsay read`." },
  { bytes: ascii("7z\u00bc\u00af"), what: "a 7z archive", remedy: "Unpack it first." },
  { bytes: [0x89, ...ascii("PNG")], what: "a picture (PNG)", remedy: ANOTHER },
  { bytes: [0xff, 0xd8, 0xff], what: "a picture (JPEG)", remedy: ANOTHER },
  { bytes: ascii("GIF8"), what: "a picture (GIF)", remedy: ANOTHER },
  { bytes: ascii("WEBP"), at: 8, what: "a picture (WebP)", remedy: ANOTHER },
  { bytes: ascii("ftyp"), at: 4, what: "a film or a picture (MP4, HEIC)", remedy: ANOTHER },
  { bytes: [0x1a, 0x45, 0xdf, 0xa3], what: "a film (Matroska, WebM)", remedy: ANOTHER },
  { bytes: ascii("OggS"), what: "sound (Ogg)", remedy: ANOTHER },
  { bytes: ascii("ID3"), what: "sound (MP3)", remedy: ANOTHER },
  { bytes: [0x7f, ...ascii("ELF")], what: "a program", remedy: ANOTHER },
  { bytes: ascii("SQLite format 3\u0000"), what: "an SQLite database", remedy: ANOTHER },
];

/** How much of a file is looked at; what comes later is like it. */
const SAMPLE = 65_536;

/** What the bytes are and what to do about it; null where they may be text. */
export function recognizeBinary(bytes: Uint8Array): { readonly what: string; readonly remedy: string } | null {
  const known = recognizeSignature(bytes);
  if (known !== null) return known;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
  return controls > 8 && controls > sample.length / 50 ? { what: "no text but binary", remedy: ANOTHER } : null;
}

/** As `recognizeBinary`, by the first bytes alone: all of UTF-16 looks like controls. */
export function recognizeSignature(bytes: Uint8Array): { readonly what: string; readonly remedy: string } | null {
  const isOf = ({ bytes: mark, at = 0 }: Signature): boolean => mark.every((byte, index) => bytes[at + index] === byte);
  return SIGNATURES.find(isOf) ?? null;
}

/**
 * UTF-16 without its byte order mark shows itself where nearly every second byte is NUL, as in all text of Latin letters:
 * the first byte of each pair in big endian, the second in little endian.
 */
export function recognizeUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.7 && odd < pairs * 0.05 ? "utf-16be" : null;
}
