package cn.xuezhao.gateway;

import cn.xuezhao.kit.test.OpenApiContract;
import cn.xuezhao.kit.test.ServiceTest;

@ServiceTest
class OpenApiTests extends OpenApiContract {}
