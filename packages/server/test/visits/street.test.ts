import test from 'ava';
import { streetOf } from '../../dist/visits/street.js';

for (const [address, street] of [
  ['浙江省杭州市西湖区文三路 12 号', '文三路'],
  ['杭州市上城区湖滨街道学士路 3 号', '湖滨街道'],
  ['杭州市桐庐县富春江镇 88 号', '富春江镇'],
  ['浙江省杭州市拱墅区米市巷街道民安路775号', '米市巷街道'],
  ['某路3号', '某路'],
  ['', null],
  ['无门牌', null],
] as const)
  test(`the street of "${address}"`, (t) => {
    t.is(streetOf(address), street);
  });
