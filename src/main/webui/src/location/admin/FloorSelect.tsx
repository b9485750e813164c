import { Select, type SelectProps } from "@mantine/core";
import { buildingsOf, topDown, usePlaces } from "../places";

interface Props extends Omit<SelectProps, "data" | "onChange" | "value"> {
  value: string;
  choose: (code: string) => void;
}

/** Chooses a floor; the floors of a building stand from the top down. */
export function FloorSelect({ value, choose, ...rest }: Props) {
  const { data: places } = usePlaces();
  return (
    <Select
      allowDeselect={false}
      value={value}
      onChange={(code) => code && choose(code)}
      data={buildingsOf(places).map((building) => ({
        group: building.name,
        items: topDown(building.floors).map((floor) => ({
          value: floor.code,
          label: `${floor.name}, ${building.name}`,
        })),
      }))}
      {...rest}
    />
  );
}
