package cn.xuezhao.gateway;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}
