package cn.xuezhao.chaos;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}
