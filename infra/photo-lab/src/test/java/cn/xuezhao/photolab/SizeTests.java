package cn.xuezhao.photolab;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}
