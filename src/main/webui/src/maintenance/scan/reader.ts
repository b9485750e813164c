/** The part of the browser's own reader of codes that we use; not every browser has one. */
interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: {
      new (options: { formats: string[] }): Detector;
      getSupportedFormats(): Promise<string[]>;
    };
  }
}

/** Finds a code in a picture; undefined if there is none. */
export type Reader = (
  picture: HTMLVideoElement | ImageBitmap,
) => Promise<string | undefined>;

const wanted = [
  "qr_code",
  "data_matrix",
  "code_128",
  "code_39",
  "ean_13",
  "ean_8",
  "upc_a",
];

/** The browser's own reader, or a library's for QR codes where it has none. */
export async function reader(): Promise<Reader> {
  const detector = await own();
  if (detector)
    return async (picture) => (await detector.detect(picture))[0]?.rawValue;
  const { default: jsQR } = await import("jsqr");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  return (picture) => {
    const [width, height] = sizeOf(picture);
    if (!width || !height) return Promise.resolve(undefined);
    const scale = Math.min(1, 1_000 / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return Promise.resolve(
      jsQR(data, canvas.width, canvas.height)?.data || undefined,
    );
  };
}

async function own(): Promise<Detector | undefined> {
  try {
    const known = (await window.BarcodeDetector?.getSupportedFormats()) ?? [];
    const formats = wanted.filter((format) => known.includes(format));
    return formats.includes("qr_code")
      ? new window.BarcodeDetector!({ formats })
      : undefined;
  } catch {
    return undefined;
  }
}

function sizeOf(picture: HTMLVideoElement | ImageBitmap): [number, number] {
  return picture instanceof HTMLVideoElement
    ? [picture.videoWidth, picture.videoHeight]
    : [picture.width, picture.height];
}
