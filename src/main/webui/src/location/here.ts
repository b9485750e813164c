import { useLocalStorage } from "@mantine/hooks";

/** Where the person says to be. Kept on this device only. */
export interface Here {
  code: string;
  name: string;
  floor: string;
}

export function useHere(): [Here | null, (here: Here | null) => void] {
  const [here, put] = useLocalStorage<Here | null>({
    key: "orderly.here",
    defaultValue: null,
    getInitialValueInEffect: false,
    deserialize: read,
  });
  return [here, put];
}

function read(text: string | undefined): Here | null {
  try {
    const value = JSON.parse(text ?? "null") as Partial<Here> | null;
    return value?.code && value.name && value.floor
      ? { code: value.code, name: value.name, floor: value.floor }
      : null;
  } catch {
    return null;
  }
}
