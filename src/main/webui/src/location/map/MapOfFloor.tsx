import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Empty, Failure } from "../../http/States";
import { planOf, zonesOf } from "../plan";
import type { FloorMapProps } from "./FloorMap";

const FloorMap = lazy(() => import("./FloorMap"));

/** The map of a floor by its code; the drawing code is fetched when first needed. Fills its parent. */
export function MapOfFloor({
  floor,
  ...rest
}: { floor: string } & Omit<FloorMapProps, "plan">) {
  const plan = useQuery(planOf(floor));
  const waiting = <Skeleton height="100%" radius={0} aria-hidden />;
  if (plan.isError && !plan.data)
    return <Failure error={plan.error} retry={() => void plan.refetch()} />;
  if (!plan.data) return waiting;
  if (!zonesOf(plan.data).length)
    return <Empty icon="map" title="This floor has no plan yet" />;
  return (
    <Suspense fallback={waiting}>
      <FloorMap plan={plan.data} {...rest} />
    </Suspense>
  );
}
