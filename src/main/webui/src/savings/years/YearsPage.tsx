import { NumberInput, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer, Empty, Loading } from "../../http/States";
import { Sheet } from "../../shell/Sheet";
import { now } from "../../time/now";
import { ASSUMED_RATE, RateInput } from "../RateInput";
import { yearsOf } from "../reports";
import { YearsOf } from "./YearsOf";

const YEARS = 5;

/** Five years: those that happened, and the rest as it would go on. */
export default function YearsPage() {
  const { start, rate = ASSUMED_RATE } = useSearch({
    from: "/frame/savings/years",
  });
  const navigate = useNavigate();
  const first = start ?? new Date(now()).getUTCFullYear() - 2;
  const answer = useQuery(yearsOf({ start: first, years: YEARS, rate }));
  const show = (next: { start?: number; rate?: string }) =>
    void navigate({
      to: "/savings/years",
      search: { start, rate, ...next },
      replace: true,
    });
  return (
    <Sheet title="Five years" width={1400}>
      <Stack>
        <Text c="dimmed">
          Documented hard savings and costs, year by year. Years that are not
          over are projected, and look it.
        </Text>
        <SimpleGrid cols={{ base: 2, md: 5 }} spacing="xs">
          <NumberInput
            label="First year"
            min={2000}
            max={2100}
            thousandSeparator={false}
            value={first}
            onChange={(value) => {
              if (Number(value) >= 2000 && Number(value) <= 2100)
                show({ start: Number(value) });
            }}
          />
          <RateInput rate={rate} change={(next) => show({ rate: next })} />
        </SimpleGrid>
        <Answer
          of={answer}
          loading={<Loading what="Adding up" rows={5} />}
          empty={{
            when: (all) => all.length === 0,
            show: (
              <Empty title="Nothing documented in these years" icon="coins">
                Choose another first year.
              </Empty>
            ),
          }}
        >
          {(all) => (
            <Stack>
              {all.map((years) => (
                <YearsOf
                  key={years.currency}
                  years={years}
                  title={`Five years in ${years.currency}`}
                />
              ))}
            </Stack>
          )}
        </Answer>
      </Stack>
    </Sheet>
  );
}
