import { suggestInArticle, type ReadArticle } from '../../app/quotes/in-article';
import { answerArticles } from '../reading/answer-articles';

answerArticles<Omit<ReadArticle, 'body'>>((article, body) =>
  suggestInArticle({ ...article, body }),
);
