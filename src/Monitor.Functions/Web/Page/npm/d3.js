// The parts of D3 that the plot is drawn with.
export { axisBottom, axisLeft } from 'd3-axis';
export { scaleLinear, scaleUtc } from 'd3-scale';
export { select } from 'd3-selection';
export { curveStepAfter, line } from 'd3-shape';
export { zoom, zoomIdentity } from 'd3-zoom';
