/** Whether a unit can be taken: judged by the service from where it stands and its state. */
export type Readiness =
  "ready" | "maybe" | "in-use" | "soiled" | "out-of-service";

interface Look {
  words: string;
  /** Mantine colour of the badge. */
  colour: string;
  /** Fill of the mark on the map, in light and dark. */
  light: string;
  dark: string;
  shape: "disc" | "ring" | "diamond" | "cross";
}

const looks: Record<Readiness, Look> = {
  ready: {
    words: "Ready to use",
    colour: "green",
    light: "#17803a",
    dark: "#4fd57c",
    shape: "disc",
  },
  maybe: {
    words: "Probably free",
    colour: "sea",
    light: "#0b7079",
    dark: "#4cc4cc",
    shape: "disc",
  },
  "in-use": {
    words: "Probably in use",
    colour: "gray",
    light: "#4a5a68",
    dark: "#a9b8c4",
    shape: "ring",
  },
  soiled: {
    words: "Needs cleaning",
    colour: "orange",
    light: "#a34700",
    dark: "#ffad66",
    shape: "diamond",
  },
  "out-of-service": {
    words: "Out of service",
    colour: "red",
    light: "#b3261e",
    dark: "#ff8f87",
    shape: "cross",
  },
};

export const everyReadiness = Object.keys(looks) as Readiness[];

export function lookOfReadiness(readiness: string | undefined): Look {
  return looks[readiness as Readiness] ?? looks.maybe;
}
