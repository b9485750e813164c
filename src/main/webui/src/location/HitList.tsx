import { Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useHere } from "./here";
import styles from "./HitList.module.css";
import { floorInWords, usePlaces } from "./places";
import type { SearchHit, ZoneHit } from "./search";

/** Single units and places that match the letters. */
export function HitList({
  assets,
  zones,
}: {
  assets: SearchHit[];
  zones: ZoneHit[];
}) {
  const { data: places } = usePlaces();
  const [, setHere] = useHere();
  return (
    <>
      {assets.length > 0 && (
        <Stack gap={6}>
          <Title order={2} size="h5">
            Equipment
          </Title>
          <ul className={styles.list}>
            {assets.map((hit) => (
              <li key={hit.id}>
                <Link
                  to="/assets/$id"
                  params={{ id: String(hit.id) }}
                  className={styles.hit}
                >
                  <span className={styles.name}>
                    {hit.name} {hit.controlNumber}
                  </span>
                  <Text span size="sm" c="dimmed">
                    {hit.model} · {hit.place?.zone?.name ?? "place not known"}
                  </Text>
                </Link>
              </li>
            ))}
          </ul>
        </Stack>
      )}
      {zones.length > 0 && (
        <Stack gap={6}>
          <Title order={2} size="h5">
            Places
          </Title>
          <ul className={styles.list}>
            {zones.map((zone) => (
              <li key={zone.code}>
                <UnstyledButton
                  className={styles.hit}
                  onClick={() => setHere(zone)}
                >
                  <span className={styles.name}>{zone.name}</span>
                  <Text span size="sm" c="dimmed">
                    {floorInWords(places, zone.floor)} · I am here
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </>
  );
}
