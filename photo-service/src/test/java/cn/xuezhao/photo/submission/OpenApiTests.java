package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.test.OpenApiContract;
import cn.xuezhao.kit.test.ServiceTest;
import org.springframework.context.annotation.Import;

@ServiceTest
@Import(PhotoDoubles.class)
class OpenApiTests extends OpenApiContract {}
