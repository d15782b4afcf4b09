package cn.xuezhao.order;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}
