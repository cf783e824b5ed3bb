# Times the R peers on an edge list: Rscript overlap.R EDGES.csv; one JSON line a figure, medians of 5.
edges <- read.csv(commandArgs(trailingOnly = TRUE)[1], colClasses = "character")[, 1:2]
table <- unclass(table(edges[[1]], edges[[2]]))
storage.mode(table) <- "integer"
table[table > 1] <- 1L

cpu_ms <- function(work, runs = 5) {
  work()
  median(replicate(runs, sum(system.time(work())[c("user.self", "sys.self")]))) * 1000
}
figure <- function(task, peer, field, value)
  cat(sprintf('{"task":"%s","peer":"%s","%s":%.6g}\n', task, peer, field, value))
missing_peer <- function(peer) cat(sprintf('{"missing":"%s"}\n', peer))
has <- function(package) requireNamespace(package, quietly = TRUE)

# The time of a tail hangs on the number of its probabilities, not on who fitted them.
chances <- function() {
  if (has("backbone")) return(backbone::bicm(table))
  pmin(outer(rowSums(table), colSums(table)) / sum(table), 1)
}

if (has("PoissonBinomial")) {
  chance <- chances()
  overlaps <- table %*% t(table)
  pairs <- combn(nrow(table), 2)
  tails <- function() for (pair in seq_len(ncol(pairs))) {
    i <- pairs[1, pair]; j <- pairs[2, pair]
    PoissonBinomial::ppbinom(overlaps[i, j] - 1, chance[i, ] * chance[j, ], lower.tail = FALSE)
  }
  figure("tails", "R PoissonBinomial", "ms", cpu_ms(tails, 3))
} else missing_peer("R PoissonBinomial")

if (has("backbone")) {
  trials <- 500
  ms <- cpu_ms(function() backbone::fdsm(table, trials = trials, alpha = NULL), 3)
  figure("draws", "R backbone::fdsm", "perSecond", trials / ms * 1000)
} else missing_peer("R backbone")

if (has("vegan")) {
  draws <- 20; thin <- 5000
  model <- vegan::nullmodel(table, "curveball")
  ms <- cpu_ms(function() simulate(model, nsim = draws, thin = thin), 3)
  figure("trades", "R vegan curveball", "perSecond", draws * thin / ms * 1000)
} else missing_peer("R vegan")
