package cn.xuezhao.batch;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}
