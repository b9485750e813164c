/** What a zone is for. Its name in words, and its colour on the map in light and dark. */
export const purposes = {
  "patient-room": { words: "Patient room", light: "#d9e8fb", dark: "#1f3350" },
  "clean-utility": {
    words: "Clean utility",
    light: "#c9efcf",
    dark: "#1c4227",
  },
  "soiled-utility": {
    words: "Soiled utility",
    light: "#f4dcbd",
    dark: "#4b3517",
  },
  storage: { words: "Storage", light: "#c5ecea", dark: "#15413f" },
  corridor: { words: "Corridor", light: "#f7f8f9", dark: "#262f37" },
  workshop: { words: "Workshop", light: "#e6dcf7", dark: "#352a4d" },
  "operating-room": {
    words: "Operating room",
    light: "#fbd7e3",
    dark: "#4d2133",
  },
  imaging: { words: "Imaging", light: "#dcdcfa", dark: "#2b2b55" },
  emergency: { words: "Emergency", light: "#fbd5d0", dark: "#542621" },
  "nurse-station": {
    words: "Nurse station",
    light: "#fdf0b8",
    dark: "#463e14",
  },
  waiting: { words: "Waiting area", light: "#eee9dd", dark: "#37332a" },
  office: { words: "Office", light: "#e4e7ea", dark: "#2f373e" },
  exit: { words: "Exit", light: "#dfe3d2", dark: "#343a26" },
  lift: { words: "Lift", light: "#cdd5dc", dark: "#3b4751" },
  stairs: { words: "Stairs", light: "#d8dbde", dark: "#343c43" },
  other: { words: "Other", light: "#eceef0", dark: "#2a3239" },
} as const;

export type Purpose = keyof typeof purposes;

export function lookOf(purpose: string): {
  words: string;
  light: string;
  dark: string;
} {
  return purposes[purpose as Purpose] ?? purposes.other;
}
