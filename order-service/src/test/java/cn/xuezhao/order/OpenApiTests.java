package cn.xuezhao.order;

import cn.xuezhao.kit.test.OpenApiContract;

@OrderServiceTest
class OpenApiTests extends OpenApiContract {}
