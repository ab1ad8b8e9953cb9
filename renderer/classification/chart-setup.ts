import { BarController, BarElement, CategoryScale, Chart as ChartJs, LinearScale } from 'chart.js';
import ChartDataLabels from 'chartjs-plugin-datalabels';

/** Only the parts of Chart.js that the bar charts need. */
export function setUpCharts(): void {
  ChartJs.register(BarController, BarElement, CategoryScale, LinearScale, ChartDataLabels);
  ChartJs.defaults.font.family = "'Inter Variable', Inter, sans-serif";
  ChartJs.defaults.font.size = 13;
}
