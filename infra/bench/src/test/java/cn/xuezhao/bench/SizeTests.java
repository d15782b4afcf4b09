package cn.xuezhao.bench;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}
