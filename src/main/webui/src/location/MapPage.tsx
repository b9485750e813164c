import { NativeSelect, Title } from "@mantine/core";
import { useDocumentTitle, useLocalStorage } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Empty, Failure, Loading } from "../http/States";
import { ChosenUnits } from "./ChosenUnits";
import { FloorList } from "./FloorList";
import { FloorSwitch } from "./FloorSwitch";
import { useHere } from "./here";
import { Legend } from "./Legend";
import { LiveBadge } from "./LiveBadge";
import type { LiveAsset } from "./live";
import styles from "./MapPage.module.css";
import { MapOfFloor } from "./map/MapOfFloor";
import { buildingsOf, floorInWords, floorOf, usePlaces } from "./places";
import { planOf } from "./plan";
import { classes } from "./search";
import { useLive } from "./useLive";

export default function MapPage() {
  useDocumentTitle("Map · Orderly");
  const search = useSearch({ from: "/frame/map" });
  const navigate = useNavigate();
  const places = usePlaces();
  const [here] = useHere();
  const [lastFloor, keepFloor] = useLocalStorage<string>({
    key: "orderly.floor",
    getInitialValueInEffect: false,
  });
  const [chosen, choose] = useState<number[]>(
    search.asset ? [search.asset] : [],
  );
  const kinds = useQuery(classes);

  const known = [search.floor, here?.floor, lastFloor].find(
    (code) => code && floorOf(places.data, code),
  );
  const ground = buildingsOf(places.data)[0]?.floors;
  const floor =
    known ?? (ground?.find(({ level }) => level === 0) ?? ground?.[0])?.code;
  const live = useLive(floor);
  const plan = useQuery({ ...planOf(floor ?? ""), enabled: !!floor });

  const shown = useMemo(
    () =>
      [...(live.assets?.values() ?? [])].filter(
        ({ classCode }) => !search.class || classCode === search.class,
      ),
    [live.assets, search.class],
  );
  const marks = useMemo(() => shown.map(toMark), [shown]);

  if (places.isPending) return <Loading what="Loading the floors" />;
  if (places.isError && !places.data)
    return <Failure error={places.error} retry={() => void places.refetch()} />;
  if (!floor)
    return (
      <Empty icon="map" title="No floors yet">
        The map shows as soon as the plan of the hospital has been loaded.
      </Empty>
    );

  const go = (to: { floor?: string; class?: string }) => {
    choose([]);
    if (to.floor) keepFloor(to.floor);
    void navigate({
      to: "/map",
      search: { floor, ...(search.class && { class: search.class }), ...to },
      replace: true,
    });
  };

  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Title order={1} className={styles.title}>
          {floorInWords(places.data, floor)}
        </Title>
        <LiveBadge live={live} />
        <FloorSwitch
          buildings={buildingsOf(places.data)}
          floor={floor}
          choose={(code) => go({ floor: code })}
        />
        <NativeSelect
          aria-label="Show"
          value={search.class ?? ""}
          onChange={(event) => go({ class: event.currentTarget.value })}
          data={[
            { value: "", label: "All equipment" },
            ...(kinds.data ?? []).map(({ code, name }) => ({
              value: code,
              label: name,
            })),
          ]}
        />
      </div>
      <section className={styles.map} aria-label="Map">
        <MapOfFloor
          key={floor}
          floor={floor}
          marks={marks}
          label={`Map of ${floorInWords(places.data, floor)}. Everything on it is also in the list “On this floor”.`}
          choose={choose}
          {...(chosen.length === 1 && { selected: chosen[0]! })}
          {...(here && { hereCode: here.code })}
        />
        <ChosenUnits
          units={shown.filter(({ id }) => chosen.includes(id))}
          plan={plan.data}
          close={() => choose([])}
        />
      </section>
      <aside className={styles.side} aria-label="Legend and list">
        {plan.data && <Legend plan={plan.data} />}
        <FloorList live={live} shown={shown} plan={plan.data} />
      </aside>
    </div>
  );
}

function toMark({ id, x, y, readiness, silent, name }: LiveAsset) {
  return { id, x, y, readiness, silent, label: name };
}
