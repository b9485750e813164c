import { SegmentedControl } from "@mantine/core";
import { spans, type SpanCode } from "./span";

export function SpanChoice({
  chosen,
  choose,
}: {
  chosen: SpanCode;
  choose: (code: SpanCode) => void;
}) {
  return (
    <SegmentedControl
      aria-label="How far back"
      value={chosen}
      onChange={(code) => choose(code as SpanCode)}
      data={spans.map(({ value, label }) => ({ value, label }))}
    />
  );
}
