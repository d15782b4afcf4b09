package cn.xuezhao.broken.injection;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

@Component
class Paying {

  @Autowired String secret = "";
}
