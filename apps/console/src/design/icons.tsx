/** Line icons of one weight, drawn here: twenty shapes do not earn a package. Always beside a word, so hidden from readers. */
const SHAPES = {
  board: 'M3 4h14v12H3zM3 8h14M8 8v8',
  worklist: 'M8 5h9M8 10h9M8 15h9M3 5l1 1 2-2M3 10l1 1 2-2M3 15l1 1 2-2',
  clients: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17a6.5 6.5 0 0 1 13 0',
  audit: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M8 12l1.5 1.5L12.5 10',
  rules: 'M10 5c-2-1.5-4.5-1.5-7-1v12c2.5-.5 5-.5 7 1 2-1.5 4.5-1.5 7-1V4c-2.5-.5-5-.5-7 1zM10 5v12',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5 17 17',
  site: 'M3 9l7-6 7 6M5 8v9h10V8',
  clock: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 6v4l3 2',
  late: 'M4.5 5.5V2.8M4.5 5.5h2.7M4.6 5.4A7 7 0 1 1 3 10M10 6.5V10l2.5 1.5',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  down: 'M5 8l5 5 5-5',
  up: 'M5 12l5-5 5 5',
  close: 'M5 5l10 10M15 5L5 15',
  right: 'M4 10h12M12 6l4 4-4 4',
  keys: 'M2 5h16v10H2zM5 8.2h.01M8.3 8.2h.01M11.6 8.2h.01M15 8.2h.01M6 11.8h8',
  download: 'M10 3v9M6 9l4 4 4-4M4 16h12',
  print: 'M6 8V3h8v5M6 14H4V8h12v6h-2M6 12h8v5H6z',
  plus: 'M10 4v12M4 10h12',
  pencil: 'M4 16l1-4 8-8 3 3-8 8z',
  void: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM5.5 5.5l9 9',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3',
  hourglass: 'M6 3h8M6 17h8M7 3c0 4 6 5 6 7s-6 3-6 7M13 3c0 4-6 5-6 7s6 3 6 7',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  compare: 'M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3',
  leave: 'M7 5v10M13 5v10',
  bridge: 'M2 13c3-6 13-6 16 0',
  broken: 'M8 12l4-4M7 9l-2 2a2.8 2.8 0 0 0 4 4l1-1M13 11l2-2a2.8 2.8 0 0 0-4-4l-1 1',
  out: 'M8 4H4v12h4M11 7l3 3-3 3M14 10H7',
  tick: 'M4 10.5l4 4 8-9',
  house: 'M3 9l7-6 7 6M5 8v9h10V8',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v4M10 6.4v.2',
  warn: 'M10 2.5 17.5 10 10 17.5 2.5 10zM10 6.5v4M10 13.2v.2',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  flow: 'M3 5c7 0 7 5 14 5M3 15c7 0 7-5 14-5M14 7l3 3-3 3',
  stays: 'M3 16V4M3 16h14M4 6h4v3h4v3h4v2',
  feeds: 'M5 16a1 1 0 1 0 0-.1zM4 10.5A5.5 5.5 0 0 1 9.5 16M4 5.5A10.5 10.5 0 0 1 14.5 16',
  back: 'M16 10H4M8 6l-4 4 4 4',
} as const;

/** Icons grow with the size of text. */
const TEXT_PX = 16;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={`${size / TEXT_PX}rem`}
      height={`${size / TEXT_PX}rem`}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={SHAPES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeDasharray={name === 'bridge' ? '2.5 2.5' : undefined}
      />
    </svg>
  );
}
