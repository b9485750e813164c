import { Skeleton } from "@mantine/core";
import type { EChartsOption } from "echarts";
import { lazy, Suspense } from "react";
import classes from "./Chart.module.css";
import { ChartTable, type ChartFigures } from "./ChartTable";

/** Large, so it comes when the first chart does. */
const Canvas = lazy(() => import("./Canvas"));

interface Props {
  option: EChartsOption;
  /** What the chart shows and what follows from it, in a sentence or two: for those who hear the page. */
  summary: string;
  /** The same figures as a table; left out where the page shows that table itself. */
  figures?: ChartFigures;
  /** Called with the name of what is clicked. The same must be in reach of the keyboard elsewhere. */
  pick?: (name: string) => void;
  /** In pixels. */
  height?: number;
}

/** A chart, with its words and its figures for those who do not see it. */
export function Chart({ option, summary, figures, pick, height = 220 }: Props) {
  return (
    <figure className={classes.figure}>
      <div style={{ height }}>
        <Suspense fallback={<Skeleton height={height} radius="md" />}>
          <Canvas option={option} label={summary} pick={pick} />
        </Suspense>
      </div>
      {figures && <ChartTable figures={figures} />}
    </figure>
  );
}
