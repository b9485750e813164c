import { useComputedColorScheme } from "@mantine/core";
import { useMemo } from "react";

/** The colours of a chart. Lines and words on them keep 3 to 1 and 4.5 to 1 against the paper. */
export interface Look {
  paper: string;
  text: string;
  dim: string;
  grid: string;
  line: string;
  band: string;
  second: string;
  third: string;
  forecast: string;
  forecastBand: string;
  warning: string;
  fault: string;
  faultArea: string;
  good: string;
}

const light: Look = {
  paper: "#ffffff",
  text: "#1f2a33",
  dim: "#52606b",
  grid: "#e3e9ec",
  line: "#0b7079",
  band: "rgba(11, 112, 121, 0.18)",
  second: "#a4490a",
  third: "#63707b",
  forecast: "#6741d9",
  forecastBand: "rgba(103, 65, 217, 0.14)",
  warning: "#9a6200",
  fault: "#c01f1f",
  faultArea: "rgba(192, 31, 31, 0.07)",
  good: "#1b6e30",
};

const dark: Look = {
  paper: "#182027",
  text: "#dbe3e8",
  dim: "#a9b6c0",
  grid: "#2b3741",
  line: "#6cc7cc",
  band: "rgba(108, 199, 204, 0.22)",
  second: "#ffb07a",
  third: "#98a7b2",
  forecast: "#b9a3ff",
  forecastBand: "rgba(185, 163, 255, 0.18)",
  warning: "#ffd166",
  fault: "#ff8f8f",
  faultArea: "rgba(255, 143, 143, 0.10)",
  good: "#8fdca2",
};

export function lookIn(scheme: "light" | "dark"): Look {
  return scheme === "dark" ? dark : light;
}

/** The look in the colours that the person has chosen. */
export function useLook(): Look {
  const scheme = useComputedColorScheme("light", {
    getInitialValueInEffect: false,
  });
  return useMemo(() => lookIn(scheme), [scheme]);
}
