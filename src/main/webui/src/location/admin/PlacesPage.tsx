import { Grid, Group, SegmentedControl } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer, Empty } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Icon } from "../../shell/Icon";
import { AnchorLink, ButtonLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { buildingsOf, usePlaces } from "../places";
import { FloorSelect } from "./FloorSelect";
import { FloorView } from "./FloorView";
import { PassageList } from "./PassageList";
import { ReaderList } from "./ReaderList";
import classes from "./PlacesPage.module.css";
import { ZoneList } from "./ZoneList";

/** Where things can be: zones, the passages that join them, and the readers that hear tags. */
export default function PlacesPage() {
  const search = useSearch({ from: "/frame/manage/places" });
  const navigate = useNavigate();
  const mayDraw = useAllowed("admin");
  const places = usePlaces();
  const first = buildingsOf(places.data)[0]?.floors[0]?.code;
  const floor = search.floor ?? first;
  const list = search.list ?? "zones";
  const show = (change: Partial<typeof search>) =>
    void navigate({
      to: "/manage/places",
      search: { ...search, page: undefined, ...change },
      replace: true,
    });

  return (
    <Sheet
      title="Places"
      width={1500}
      actions={
        <Group gap="xs">
          <ButtonLink
            to="/manage/places/plan"
            variant="default"
            leftSection={<Icon name="map" />}
          >
            Whole plan
          </ButtonLink>
          {mayDraw && floor && (
            <ButtonLink
              to="/manage/places/zones/new"
              search={{ floor }}
              leftSection={<Icon name="plus" />}
            >
              New zone
            </ButtonLink>
          )}
        </Group>
      }
    >
      <Answer
        of={places}
        empty={{
          when: (all) => !buildingsOf(all).some((each) => each.floors.length),
          show: (
            <Empty title="No plan has been drawn yet" icon="map">
              <AnchorLink to="/manage/places/plan">
                Bring in the whole plan as a GeoJSON file
              </AnchorLink>{" "}
              first.
            </Empty>
          ),
        }}
      >
        {() =>
          floor && (
            <>
              <Group mb="md" align="flex-end">
                <FloorSelect
                  label="Floor"
                  value={floor}
                  choose={(code) => show({ floor: code, zone: undefined })}
                  w={{ base: "100%", xs: 340 }}
                />
                <SegmentedControl
                  aria-label="What to list"
                  value={list}
                  onChange={(chosen) => show({ list: chosen })}
                  data={[
                    { value: "zones", label: "Zones" },
                    { value: "passages", label: "Passages" },
                    { value: "readers", label: "Readers" },
                  ]}
                />
              </Group>
              <Grid gap="md">
                <Grid.Col
                  span={{ base: 12, lg: 6 }}
                  order={{ base: 1, lg: 2 }}
                  className={classes.aside}
                >
                  <FloorView
                    floor={floor}
                    list={list}
                    selected={search.zone}
                    select={(code) => show({ zone: code })}
                  />
                </Grid.Col>
                <Grid.Col span={{ base: 12, lg: 6 }} order={{ base: 2, lg: 1 }}>
                  {list === "zones" && (
                    <ZoneList
                      floor={floor}
                      q={search.q}
                      purpose={search.purpose}
                      page={search.page ?? 0}
                      show={show}
                    />
                  )}
                  {list === "passages" && (
                    <PassageList floor={floor} mayDraw={mayDraw} />
                  )}
                  {list === "readers" && (
                    <ReaderList floor={floor} mayDraw={mayDraw} />
                  )}
                </Grid.Col>
              </Grid>
            </>
          )
        }
      </Answer>
    </Sheet>
  );
}
