/** Line icons on a 24 by 24 grid, drawn here so that no icon package is shipped. */
const paths = {
  search: "M10 4a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM14.500 14.500L20 20",
  map: "M3 7l6-3l6 3l6-3v13l-6 3l-6-3l-6 3zM9 4v13M15 7v13",
  warning: "M12 4L2.800 19.500h18.400zM12 10v4.500M12 17v.2",
  refresh: "M20 11a8 8 0 0 0-15-3M4 4v4h4M4 13a8 8 0 0 0 15 3M20 20v-4h-4",
  person:
    "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM5 20c0-3.500 3-5.500 7-5.500s7 2 7 5.500",
  signOut: "M14 5H6v14h8M10 12h10M17 9l3 3l-3 3",
  sun: "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z",
  place:
    "M12 21s7-6 7-11.500a7 7 0 0 0-14 0C5 15 12 21 12 21zM12 7.200a2.400 2.400 0 1 0 0 4.800a2.400 2.400 0 0 0 0-4.800z",
  close: "M6 6l12 12M18 6L6 18",
  back: "M15 5l-7 7l7 7",
  right: "M9 5l7 7l-7 7",
  down: "M5 9l7 7l7-7",
  clock:
    "M12 3.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2",
  walk: "M13 3.500a1.500 1.500 0 1 0 0 3a1.500 1.500 0 0 0 0-3zM8 21l2.500-6.500M15.500 21l-2-5l-3-2.500l1-5l-3.500 1.500v3M11.500 8.500l3 3l3 .5",
  check: "M4.500 12.500l5 5l10-11",
  broken: "M13 3L5 13.500h6L10 21l9-11.500h-6.500z",
  missing:
    "M10 4a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM14.500 14.500L20 20M8 8l4 4M12 8l-4 4",
  box: "M4 7.500L12 3l8 4.500v9L12 21l-8-4.500zM4 7.500l8 4.500l8-4.500M12 12v9",
  play: "M7 4.500v15l12-7.500z",
  pause: "M8 5v14M16 5v14",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  list: "M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
  upload: "M12 16V4M7 9l5-5l5 5M4 20h16",
  download: "M12 4v12M7 11l5 5l5-5M4 20h16",
  tag: "M4 4h8l8 8l-8 8l-8-8zM8 8h.1",
  key: "M8 10a4.500 4.500 0 1 0 0 9a4.500 4.500 0 0 0 0-9zM11.500 11.500L20 3M16 7l3 3",
  settings: "M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4",
  door: "M6 21V3h12v18M4 21h16M14.500 12h.1",
  people:
    "M9 5a3.500 3.500 0 1 0 0 7a3.500 3.500 0 0 0 0-7zM2.500 20c0-3.500 3-5 6.500-5s6.500 1.500 6.500 5M16 5.500a3.500 3.500 0 0 1 0 6.500M18 15.300c2.200.7 3.500 2.200 3.500 4.700",
  signal: "M12 18h.1M8.500 14.500a5 5 0 0 1 7 0M5 11a10 10 0 0 1 14 0",
  scan: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5M7 12h10",
  wrench:
    "M14.500 6.500a4.500 4.500 0 0 0-5.800 5.800L3.500 17.500l3 3l5.200-5.200a4.500 4.500 0 0 0 5.800-5.800L14.800 12.200L12 11.800l-.4-2.700z",
  pulse: "M3 12h4l3-7l4 14l3-7h4",
  model: "M4 20V4M4 20h16M8 16l4-5l3 2.500l5-7",
  coins:
    "M9 4c3.300 0 6 1.100 6 2.500S12.300 9 9 9S3 7.900 3 6.500S5.700 4 9 4zM3 6.500v5C3 12.900 5.700 14 9 14M15 6.500v2.300M3 11.500v5C3 17.900 5.700 19 9 19M15 10.500c3.300 0 6 1.100 6 2.500s-2.700 2.500-6 2.500s-6-1.100-6-2.500s2.700-2.500 6-2.500zM9 13v5c0 1.400 2.700 2.500 6 2.500s6-1.100 6-2.500v-5",
  question:
    "M8.500 9a3.500 3.500 0 1 1 5 3.200c-1 .5-1.500 1.100-1.500 2.300M12 18.500v.2",
  stack: "M4 8.500L12 4.500l8 4l-8 4zM4 12.500l8 4l8-4M4 16.500l8 4l8-4",
  noSignal:
    "M12 18h.1M8.500 14.500a5 5 0 0 1 5-1.200M5 11a10 10 0 0 1 6-2.900M4 4l16 16",
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: the words beside it carry the meaning. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 28 ? 1.5 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flexShrink: 0 }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
