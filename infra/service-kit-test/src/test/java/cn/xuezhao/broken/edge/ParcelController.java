package cn.xuezhao.broken.edge;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class ParcelController {}
