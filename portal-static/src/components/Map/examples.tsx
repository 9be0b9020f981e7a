import { useState } from 'preact/hooks';
import type { Examples } from '../../testing/examples.ts';
import { type MapPoint, PlaceMap } from './Map.tsx';
import type { Place } from './place.ts';

const points: readonly MapPoint[] = [
  { id: '1', latitude: 29.8415, longitude: 114.3222, tone: 'red', label: '永安大道路口暴露垃圾 红单 超期' },
  { id: '2', latitude: 29.8419, longitude: 114.3229, tone: 'yellow', label: '人行道破损 黄单' },
  { id: '3', latitude: 29.8702, longitude: 114.2911, tone: 'white', label: '占道经营 白单' },
  { id: '4', latitude: 29.8801, longitude: 114.3404, tone: 'good', label: '井盖缺失 已整改' },
  { id: '5', latitude: 29.8233, longitude: 114.3652, tone: 'neutral', label: '乱堆物料', precision: 800 },
];

function Selecting() {
  const [selected, select] = useState<string>();
  return <PlaceMap points={points} selected={selected} onSelect={select} />;
}

function Picking() {
  const [value, onPick] = useState<Place>();
  return <PlaceMap points={points.slice(0, 2)} picker={{ value, onPick }} />;
}

export const examples: Examples = [
  { name: '选择标记', draw: () => <Selecting /> },
  { name: '选择地点', draw: () => <Picking /> },
];
