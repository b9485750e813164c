/** How metres lie on the screen: the canvas's part of the map, in CSS pixels. */
export interface View {
  width: number;
  height: number;
  /** Pixels a metre. */
  scale: number;
  pixel: (x: number, y: number) => { x: number; y: number };
}

export interface Ink {
  dark: boolean;
  wall: string;
  text: string;
  halo: string;
  paper: string;
  accent: string;
}

export function inkFor(dark: boolean): Ink {
  return dark
    ? {
        dark,
        wall: "#5b6a76",
        text: "#dbe3e8",
        halo: "#10161b",
        paper: "#10161b",
        accent: "#6cc7cc",
      }
    : {
        dark,
        wall: "#8896a1",
        text: "#2f3b45",
        halo: "#ffffff",
        paper: "#eef4f5",
        accent: "#0b7079",
      };
}

export const font = (pixels: number, weight = 500) =>
  `${weight} ${pixels}px system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif`;
