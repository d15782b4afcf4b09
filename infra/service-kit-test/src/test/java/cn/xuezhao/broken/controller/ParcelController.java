package cn.xuezhao.broken.controller;

import org.springframework.web.bind.annotation.RestController;

@RestController
final class ParcelController {}
