import type { Article } from '../../app/article';
import { checkNames } from '../../app/checks/names';
import { answerArticles } from '../reading/answer-articles';

answerArticles<Omit<Article, 'body'>>((article, body) => checkNames({ ...article, body }));
