import type { EChartsOption, EChartsType } from "echarts";
import { useEffect, useRef } from "react";
import { init } from "./engine";

/** The drawing itself. It fills its place and is drawn again when that changes its size. */
export default function Canvas({
  option,
  label,
  pick,
}: {
  option: EChartsOption;
  label: string;
  pick?: ((name: string) => void) | undefined;
}) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);

  useEffect(() => {
    const drawn = init(place.current, null, { renderer: "canvas" });
    chart.current = drawn as unknown as EChartsType;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);

  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || !pick) return;
    const act = ({ name }: { name: string }) => pick(name);
    drawn.on("click", act);
    return () => {
      if (!drawn.isDisposed()) drawn.off("click", act);
    };
  }, [pick]);

  return (
    <div ref={place} role="img" aria-label={label} style={{ height: "100%" }} />
  );
}
