package cn.xuezhao.photo;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}
