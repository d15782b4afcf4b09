package cn.xuezhao.review;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}
