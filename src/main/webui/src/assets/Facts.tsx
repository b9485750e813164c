import { money } from "../shell/money";
import { calendarDate, dateAndTime } from "../time/calendar";
import { criticalityInWords, statusInWords, type Asset } from "./asset";
import classes from "./Facts.module.css";

/** What the register knows. Facts that nobody entered are left out. */
export function Facts({ asset }: { asset: Asset }) {
  return (
    <dl className={classes.facts}>
      {factsOf(asset).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(asset: Asset): [string, string][] {
  const all: [string, string | null | undefined][] = [
    ["Control number", asset.controlNumber],
    ["Class", asset.className],
    ["Maker and model", [asset.maker, asset.model].filter(Boolean).join(" ")],
    ["Serial number", asset.serialNumber],
    ["Device identifier (UDI-DI)", asset.udiDi],
    ["Lot", asset.lot],
    [
      "Manufactured on",
      asset.manufacturedOn && calendarDate(asset.manufacturedOn),
    ],
    ["Expires on", asset.expiresOn && calendarDate(asset.expiresOn)],
    ["Firmware", asset.firmware],
    ["Department", asset.department],
    ["Criticality", criticalityInWords[asset.criticality]],
    ["Status", statusInWords[asset.status]],
    ["Acquired on", asset.acquiredOn && calendarDate(asset.acquiredOn)],
    ["Acquisition cost", cost(asset.acquisitionCost, asset.currency)],
    ...asset.tags.map(({ code, boundAt }): [string, string] => [
      `Tag ${code}`,
      `since ${dateAndTime(boundAt)}`,
    ]),
  ];
  return all.filter((fact): fact is [string, string] => !!fact[1]);
}

function cost(amount: number | null, currency: string | null): string | null {
  if (amount === null || amount === undefined) return null;
  if (!currency) return amount.toLocaleString();
  return money(amount, currency, {
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  });
}
