// The delegate grid's own bundle: Tabulator with the modules the grid needs, and the gauge. Pages with the grid load it.
export {
  Tabulator, ClipboardModule, EditModule, FormatModule, FrozenColumnsModule, HistoryModule, InteractionModule,
  KeybindingsModule, MoveRowsModule, MutatorModule, ResizeColumnsModule, SelectRangeModule, ValidateModule,
} from "tabulator-tables";
export { drawGauge } from "./gauge.js";
