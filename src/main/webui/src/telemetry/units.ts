/** UCUM units that people write otherwise. */
const written: Record<string, string> = {
  "1": "",
  Cel: "°C",
  "/min": "rpm",
  "/d": "a day",
  "mm[Hg]": "mmHg",
  "mm[Hg]/min": "mmHg/min",
  uA: "µA",
};

/** "uA" as people write it: "µA". Empty for a mere number. */
export function unitInWords(unit: string): string {
  return written[unit] ?? unit;
}

/** Four digits are enough to look at: "83.5", "0.031", "25,310". */
export function digits(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.001) return value.toPrecision(2);
  const decimals =
    Math.abs(value) >= 100
      ? 0
      : Math.abs(value) >= 10
        ? 1
        : Math.abs(value) >= 1
          ? 2
          : 3;
  return value.toLocaleString("en-GB", { maximumFractionDigits: decimals });
}

/** "83.5 %", "0.031 L/h", "4 a day". */
export function withUnit(value: number, unit: string): string {
  const words = unitInWords(unit);
  return words ? `${digits(value)} ${words}` : digits(value);
}
