package cn.xuezhao.identity;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}
