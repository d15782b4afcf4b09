package cn.xuezhao.broken.logging;

import java.util.logging.Logger;

record Logging(Logger logger) {}
