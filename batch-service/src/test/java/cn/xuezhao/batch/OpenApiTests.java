package cn.xuezhao.batch;

import cn.xuezhao.kit.test.OpenApiContract;

@BatchServiceTest
class OpenApiTests extends OpenApiContract {}
