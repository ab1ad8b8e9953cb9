import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';

/** Only the parts of Chart.js that stacked bars with a line need. */
export function setUpDemandChart(): void {
  ChartJs.register(
    BarController,
    BarElement,
    CategoryScale,
    LinearScale,
    LineController,
    LineElement,
    PointElement,
    Tooltip,
  );
  ChartJs.defaults.font.family = "'Inter Variable', Inter, sans-serif";
  ChartJs.defaults.font.size = 13;
}
